using Skein.Platform;

namespace Skein.Web.Boot;

/// <summary>Some settings are wrong: a sentence for each, naming its key.</summary>
public sealed class WrongSettingsException(IReadOnlyList<string> sentences) : Exception(string.Join(Environment.NewLine, sentences))
{
    public IReadOnlyList<string> Sentences => sentences;
}

/// <summary>
/// Reads settings one by one and gathers what is wrong with all of them, so that a person mends the file once. A key that nobody
/// asked for is a key that does not exist, most likely a slip of the pen.
/// </summary>
public sealed class SettingsReader(IConfiguration configuration)
{
    private readonly HashSet<string> asked = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> wrong = [];

    public string? Text(string key) => Ask(key);

    public string? Text(string key, Func<string, bool> isRight, Text whatItIs)
    {
        var value = Ask(key);
        if (value is null || isRight(value)) return value;
        Complain(BootTexts.WrongValue, key, whatItIs);
        return null;
    }

    public bool Flag(string key, bool otherwise)
    {
        if (Ask(key) is not { } value) return otherwise;
        if (bool.TryParse(value, out var flag)) return flag;
        Complain(BootTexts.WrongValue, key, BootTexts.YesOrNo);
        return otherwise;
    }

    public int Number(string key, int otherwise, int least, int most)
    {
        if (Ask(key) is not { } value) return otherwise;
        if (int.TryParse(value, out var number) && number >= least && number <= most) return number;
        Complain(BootTexts.WrongValue, key, BootTexts.Number.With(least, most));
        return otherwise;
    }

    public T Choice<T>(string key, T otherwise) where T : struct, Enum
    {
        if (Ask(key) is not { } value) return otherwise;
        if (Enum.TryParse<T>(value, ignoreCase: true, out var choice) && Enum.IsDefined(choice)) return choice;
        Complain(BootTexts.WrongValue, key, BootTexts.OneOf.With(string.Join(", ", Enum.GetNames<T>())));
        return otherwise;
    }

    /// <summary>Several values in one line, with commas between them.</summary>
    public IReadOnlyList<T> List<T>(string key, Func<string, T?> read, Text whatTheyAre) where T : struct
    {
        var values = (Ask(key) ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(read).ToList();
        if (values.Any(v => v is null)) Complain(BootTexts.WrongValue, key, whatTheyAre);
        return [.. values.OfType<T>()];
    }

    /// <summary>A check that involves more than one key.</summary>
    public void Must(bool holds, Text sentence, params object?[] values)
    {
        if (!holds) wrong.Add(sentence.With(values));
    }

    /// <exception cref="WrongSettingsException">Something was wrong, or a key is not known.</exception>
    public void Finish()
    {
        foreach (var (key, place) in SettingsFile.Written(configuration))
        {
            if (!asked.Contains(key)) wrong.Add(BootTexts.UnknownKey.With(place, key));
        }

        if (wrong.Count > 0) throw new WrongSettingsException(wrong);
    }

    private string? Ask(string key)
    {
        asked.Add(key);
        return configuration[key]?.Trim() is { Length: > 0 } value ? value : null;
    }

    private void Complain(Text sentence, string key, string whatItIs) => wrong.Add(sentence.With(key, whatItIs));
}
