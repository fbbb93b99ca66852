using Skein.Platform;

namespace Skein.Web.Commands;

/// <summary>What a command says: results on standard output, refusals on standard error, each refusal with the option it is about.</summary>
internal static class Say
{
    public static int Yes(string what)
    {
        Console.WriteLine(what);
        return 0;
    }

    public static int No(string why)
    {
        Console.Error.WriteLine($"skein: {why}");
        return CommandLine.Refused;
    }

    public static void Missing(IReadOnlyList<string> files)
    {
        if (files.Count > 0) Console.Error.WriteLine($"skein: {CommandTexts.FileMissing.With(files.Count, files[0])}");
    }

    /// <param name="options">Which option gave which field.</param>
    public static int No(Outcome outcome, params (string Field, string Option)[] options)
    {
        if (outcome.Broken.Count == 0) return No(outcome.Verdict == Verdict.Conflict ? CommonRules.Changed.Sentence : CommonRules.Missing.Sentence);
        foreach (var broken in outcome.Broken)
        {
            var option = options.FirstOrDefault(o => o.Field == broken.Field).Option ?? broken.Field;
            No(string.IsNullOrEmpty(option) ? broken.ToString() : $"{option}: {broken}");
        }

        return CommandLine.Refused;
    }
}
