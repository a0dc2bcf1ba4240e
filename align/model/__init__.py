"""The data classes that all other packages use. They are frozen and do no input or output."""
