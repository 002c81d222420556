# Read the results of a comparison in R, with nothing but base R.
#
#   simpul compare small --seeds 20 --csv --out village
#   Rscript docs/notebooks/read_results.R village
#
# A file may begin with a byte order mark, which spreadsheets want; "UTF-8-BOM" leaves it out.

folder <- commandArgs(trailingOnly = TRUE)
if (length(folder) != 1) stop("Rscript read_results.R FOLDER")

read <- function(name) {
  read.csv(file.path(folder, paste0(name, ".csv")), fileEncoding = "UTF-8-BOM", stringsAsFactors = FALSE)
}

outcomes <- read("outcomes")        # a row for each horizon, strategy and outcome: mean, low, high, deviation
differences <- read("differences")  # the same for differences, with the baseline and the verdict

late <- max(outcomes$horizon)
need <- subset(outcomes, horizon == late & outcome == "need_met")
cat("Need met,", late, "months after the start:\n")
print(need[order(-need$mean), c("strategy", "mean", "low", "high")], row.names = FALSE, digits = 3)

over_grants <- subset(differences, horizon == late & outcome == "need_met" & baseline == "direct-grants")
cat("\nDifferences from direct grants:\n")
print(over_grants[, c("strategy", "mean", "low", "high", "verdict")], row.names = FALSE, digits = 3)
