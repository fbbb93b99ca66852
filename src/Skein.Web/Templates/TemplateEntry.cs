using Skein.Templates;

namespace Skein.Web.Templates;

/// <summary>The fields of a template's form, as typed.</summary>
public sealed class TemplateEntry
{
    public string? Name { get; set; }

    public string? Folder { get; set; }

    public TemplateReach Reach { get; set; }

    public long? TeamId { get; set; }

    public WordingEntry Text { get; set => field = value ?? new(); } = new();

    public int? Version { get; set; }

    /// <summary>The button pressed: <c>preview</c>, or nothing to save.</summary>
    public string? Act { get; set; }

    public static TemplateEntry Of(Template t) => new()
    {
        Name = t.Name, Folder = t.Folder, Reach = t.Reach, TeamId = t.TeamId, Text = WordingEntry.Of(t.Wording), Version = t.Version,
    };

    public TemplateEdit Read() => new() { Name = Name ?? "", Folder = Folder, Reach = Reach, TeamId = TeamId, Wording = Text.Read() };
}
