//! Tests in real browsers, over WebDriver.
