using System.CommandLine;

namespace Skein.Web.Commands;

/// <summary>A password is never an argument, where every process of the machine can read it: it comes from a file or from standard input.</summary>
internal static class Password
{
    public static Option<string?> Option() => new("--password-file") { HelpName = "file", Description = CommandTexts.PasswordFile };

    /// <summary>What a refusal names: the option, or when it was not used just the password.</summary>
    public static string Origin(string? file) => file is { Length: > 0 } && file != "-" ? "--password-file" : CommandTexts.Password;

    /// <summary>Null when there is none; the reason has been said.</summary>
    public static async Task<string?> Read(string? file, CancellationToken stop)
    {
        if (file is { Length: > 0 } && file != "-")
        {
            if (!File.Exists(file))
            {
                Say.No(CommandTexts.NoSuchFile.With(file));
                return null;
            }

            return FirstLine(await File.ReadAllTextAsync(file, stop));
        }

        if (Console.IsInputRedirected) return FirstLine(await Console.In.ReadToEndAsync(stop));
        await Console.Error.WriteAsync(CommandTexts.PasswordPrompt);
        return Typed();
    }

    private static string FirstLine(string text) => text.Split('\n')[0].TrimEnd('\r');

    private static string Typed()
    {
        var typed = new System.Text.StringBuilder();
        while (true)
        {
            var key = Console.ReadKey(intercept: true);
            if (key.Key == ConsoleKey.Enter) break;
            if (key.Key == ConsoleKey.Backspace && typed.Length > 0) typed.Length--;
            else if (!char.IsControl(key.KeyChar)) typed.Append(key.KeyChar);
        }

        Console.Error.WriteLine();
        return typed.ToString();
    }
}
