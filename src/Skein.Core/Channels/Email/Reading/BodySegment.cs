namespace Skein.Channels.Email.Reading;

/// <summary>A stretch of a mail's text, in one or both of its forms.</summary>
internal sealed class BodySegment
{
    public List<string> Plain { get; } = [];
    public List<string> Html { get; } = [];

    public bool HasText => Plain.Any(p => !string.IsNullOrWhiteSpace(p)) || Html.Any(h => !string.IsNullOrWhiteSpace(h));
}
