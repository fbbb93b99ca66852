namespace Skein.Platform.Search;

/// <summary>Tokens that must follow each other; the last may be only the beginning of a token.</summary>
public sealed record SearchPhrase(IReadOnlyList<string> Tokens, bool LastIsPrefix);

/// <summary>One wish of the user, all of whose phrases must be found, or none of it if it is negated.</summary>
public sealed record SearchTerm(string Text, IReadOnlyList<SearchPhrase> Phrases, bool Negated);
