using Skein.Bench;

// dotnet run -c Release --project bench/Skein.Bench -- WORD [OPTIONS]
var word = args.FirstOrDefault();
if (word is not null && Words.All.TryGetValue(word, out var known)) return await known.Run(args[1..]);

Console.Error.WriteLine("Name what to measure:");
foreach (var (name, about) in Words.All) Console.Error.WriteLine($"  {name,-12} {about.Meaning}");
return 2;
