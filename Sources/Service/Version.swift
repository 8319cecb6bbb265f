/// The version of the program, by Semantic Versioning; `scripts` and the package read it here.
public let tocsinVersion = "0.1.0"
