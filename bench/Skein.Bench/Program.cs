// Each benchmark is a word: dotnet run -c Release --project bench/Skein.Bench -- WORD
Console.Error.WriteLine("Name a benchmark.");
return 2;
