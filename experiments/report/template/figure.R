# Draws the key figure again from differences.csv and futures.csv:  Rscript figure.R [en|id]
# With ggplot2 where it is installed, else with what comes with R. Writes figure-r-en.pdf or figure-r-id.pdf (183 mm wide).

given <- commandArgs(trailingOnly = TRUE)
language <- if (length(given) > 0 && given[1] %in% c("en", "id")) given[1] else "en"
here <- sub("^--file=", "", grep("^--file=", commandArgs(FALSE), value = TRUE))
if (length(here) == 1) setwd(dirname(normalizePath(here)))

read_table <- function(file) read.csv(file, fileEncoding = "UTF-8-BOM", encoding = "UTF-8", stringsAsFactors = FALSE)
differences <- read_table("differences.csv")
futures <- read_table("futures.csv")
named <- function(what) differences[[paste0(what, "_", language)]]
differences$name <- named("strategy")
differences$panel <- ifelse(named("unit") == "", named("outcome"), paste0(named("outcome"), " (", named("unit"), ")"))
strategies <- unique(differences$name)
panels <- unique(differences$panel)
shapes <- c(better = 24, worse = 25, higher = 24, lower = 25, equal = 22, open = 21, unknown = 4)
filled <- c(better = "#0072B2", worse = "#B35900", higher = "#222222", lower = "#222222", equal = "white", open = "white",
            unknown = "white")
comma <- language == "id"
options(OutDec = if (comma) "," else ".")

# Futures as columns of dots: zero is the edge of a column, so that no column holds both signs.
dots <- function(gains) {
  width <- (max(gains, 0) - min(gains, 0)) / 24
  if (width == 0) width <- 1
  column <- ceiling(gains / width) - 1
  data.frame(x = (column + 0.5) * width, y = ave(column, column, FUN = seq_along), better = gains > 0)
}

pdf_device <- function(rows) {
  device <- if (capabilities("cairo")) cairo_pdf else pdf      # Cairo has every sign in its fonts
  device(paste0("figure-r-", language, ".pdf"), width = 183 / 25.4, height = rows * 60 / 25.4, onefile = TRUE)
}

with_base <- function() {
  pdf_device(ceiling((length(panels) + 1) / 3))
  par(mfrow = c(ceiling((length(panels) + 1) / 3), 3), mar = c(3, 8, 3, 0.5), mgp = c(1.6, 0.4, 0), las = 1)
  for (panel in panels) {
    one <- differences[differences$panel == panel, ]
    y <- length(strategies) + 1 - match(one$name, strategies)
    all <- range(one[, c("chance_low", "chance_high", "sets_low", "sets_high")], 0, na.rm = TRUE)
    plot(all, c(0.5, length(strategies) + 0.5), type = "n", yaxt = "n", ylab = "", xlab = "", bty = "n", cex.axis = 0.7)
    title(paste(strwrap(panel, 26), collapse = "\n"), cex.main = 0.75)
    rect(-one$smallest_that_matters[1], 0, one$smallest_that_matters[1], length(strategies) + 1, col = "grey90", border = NA)
    abline(v = 0)
    axis(2, at = y, labels = sapply(one$name, function(name) paste(strwrap(name, 24), collapse = "\n")), tick = FALSE, cex.axis = 0.6)
    if (!all(is.na(one$sets_low))) segments(one$sets_low, y, one$sets_high, y, lwd = 0.7)
    segments(one$chance_low, y, one$chance_high, y, lwd = 3, lend = 1)
    points(one$difference, y, pch = shapes[one$verdict], bg = filled[one$verdict], cex = 0.9)
  }
  if (nrow(futures) > 0) {
    found <- dots(futures$gain)
    plot(found$x, found$y, pch = 21, bg = ifelse(found$better, "#0072B2", "white"), yaxt = "n", ylab = "", xlab = "", bty = "n",
         ylim = c(0, 2 * max(found$y)), cex.axis = 0.7, main = sprintf("%d / %d", sum(found$better), nrow(found)), cex.main = 0.75)
    abline(v = 0)
  }
  invisible(dev.off())
}

with_ggplot <- function() {
  library(ggplot2)
  differences$name <- factor(differences$name, rev(strategies))
  differences$panel <- factor(differences$panel, panels)
  drawn <- ggplot(differences, aes(difference, name)) +
    geom_rect(aes(xmin = -smallest_that_matters, xmax = smallest_that_matters), ymin = -Inf, ymax = Inf, fill = "grey92") +
    geom_vline(xintercept = 0) +
    geom_segment(aes(x = sets_low, xend = sets_high, yend = name), linewidth = 0.3, na.rm = TRUE) +
    geom_segment(aes(x = chance_low, xend = chance_high, yend = name), linewidth = 1.2) +
    geom_point(aes(shape = verdict, fill = verdict), size = 1.8) +
    scale_shape_manual(values = shapes, name = NULL) + scale_fill_manual(values = filled, name = NULL) +
    facet_wrap(~panel, scales = "free_x", ncol = 3, labeller = label_wrap_gen(28)) + labs(x = NULL, y = NULL) +
    theme_minimal(base_size = 8) + theme(legend.position = "bottom")
  pdf_device(ceiling(length(panels) / 3) + 0.3)
  print(drawn)
  if (nrow(futures) > 0) {
    found <- dots(futures$gain)
    print(ggplot(found, aes(x, y, fill = better)) + geom_vline(xintercept = 0) + geom_point(shape = 21, size = 2.5) +
            scale_fill_manual(values = c("TRUE" = "#0072B2", "FALSE" = "white"), guide = "none") + labs(x = NULL, y = NULL) +
            ggtitle(sprintf("%d / %d", sum(found$better), nrow(found))) + theme_minimal(base_size = 8))
  }
  invisible(dev.off())
}

if (requireNamespace("ggplot2", quietly = TRUE)) with_ggplot() else with_base()
