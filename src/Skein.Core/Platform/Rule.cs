namespace Skein.Platform;

/// <summary>A rule of the house: a stable code that programs and tests rely on, and the sentence a person reads when it says no.</summary>
public sealed record Rule(string Code, Text Sentence)
{
    public Rule(string code, string hans, string hant, string english)
        : this(code, new Text(hans, hant, english)) { }

    /// <summary>The rule broken as a whole, with values for the sentence.</summary>
    public Broken Broken(params object?[] values) => new(this, null, values);

    /// <summary>The rule broken at one field of what was sent.</summary>
    public Broken At(string field, params object?[] values) => new(this, field, values);
}

/// <summary>One broken rule. <see cref="ToString"/> is the sentence in the reader's language.</summary>
public sealed record Broken(Rule Rule, string? Field, IReadOnlyList<object?> Values)
{
    public string In(Language language) => Rule.Sentence.In(language, [.. Values]);

    public override string ToString() => In(Languages.Current);
}
