/// What `stridebook --version` prints: the version of the top entry of CHANGELOG.md.
let stridebookVersion = "0.5.0-dev"
