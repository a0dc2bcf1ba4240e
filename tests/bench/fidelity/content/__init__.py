"""Cases for the checks of content, order, wording, labels and repeats; all texts are samples."""
