using System.Text.RegularExpressions;
using Skein.Platform;
using Skein.Portal;

namespace Skein.Web.Portal;

/// <summary>What somebody typed into the web form, kept as it is until the form is accepted.</summary>
public sealed partial class LetterEntry
{
    /// <summary>A field no person sees; programs fill in everything.</summary>
    public const string Trap = "Website";

    private const int SuspiciousLinks = 6;

    private readonly IFormCollection form;

    public LetterEntry(IFormCollection? form) => this.form = form ?? FormCollection.Empty;

    public string? Name => form["Name"];

    public string? Email => form["Email"];

    public string? Phone => form["Phone"];

    public string? Kind => form["Kind"];

    public string? Subject => form["Subject"];

    public string? Message => form["Message"];

    public string? Stamp => form["Stamp"];

    public IFormCollection Form => form;

    public string? Own(FormField field) => form[OwnAnswers.NameOf(field)];

    public bool IsSuspect => form[Trap].ToString().Length > 0 || Links().Count($"{Subject} {Message}") >= SuspiciousLinks;

    internal Letter Letter(string key, IReadOnlyList<PortalUpload> files, IReadOnlyList<FormField> fields, string? follows) => new()
    {
        Name = Name, Email = Email, Phone = Phone, Kind = Kind, Subject = Subject, Message = Message,
        Own = fields.Where(f => Own(f) is not null).ToDictionary(f => f.Code, f => Own(f)!),
        Files = [.. files.Select(f => f.Id)],
        Language = Languages.Current,
        Key = key,
        IsSuspect = IsSuspect,
        FollowsLink = follows,
    };

    [GeneratedRegex("https?://", RegexOptions.IgnoreCase)]
    private static partial Regex Links();
}
