// What the product prints belongs to the test that started it, and is shown when that test fails.
[assembly: CaptureConsole]
