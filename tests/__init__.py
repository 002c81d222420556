"""Tests, audits and measurements of Simpul.

A package by this file, not merely a folder: agentpy, which `make bench` times, installs a package `tests` of its own, and that
would hide a folder of the same name.
"""
