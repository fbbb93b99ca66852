using NodaTime;

namespace Skein.Channels.Email;

/// <summary>For so long a person's answer can be taken back; its mail does not leave before.</summary>
public sealed class AnswerPace
{
    public Duration Grace { get; set; } = Duration.FromSeconds(15);
}
