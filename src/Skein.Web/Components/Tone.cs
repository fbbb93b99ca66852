namespace Skein.Web.Components;

/// <summary>What a colour may mean; a word or an icon always goes with it.</summary>
public enum Tone
{
    Neutral,
    Info,
    Wait,
    Late,
    Good,
    Bad,
}

public static class Tones
{
    public static string Css(this Tone tone) => tone switch
    {
        Tone.Neutral => "neutral",
        Tone.Info => "info",
        Tone.Wait => "wait",
        Tone.Late => "late",
        Tone.Good => "good",
        Tone.Bad => "bad",
    };
}
