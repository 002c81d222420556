"""The report: one HTML file that opens anywhere, without a network, on a phone and on paper, in two languages."""

from simpul.experiments.report.html_writer import render, render_answer, write_report

__all__ = ["render", "render_answer", "write_report"]
