using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using NodaTime.Text;
using Skein.Cases;
using Skein.Channels.Email;
using Skein.Channels.Email.Reading;
using Skein.Platform;

[assembly: Maps(typeof(MailMarksMapping))]

namespace Skein.Channels.Email;

/// <summary>What is to be known about a message besides its words, because it came as a mail.</summary>
public sealed class MailMarks
{
    public long MessageId { get; init; }

    public long ArrivedMailId { get; init; }

    public required MailSays Says { get; init; }
}

/// <summary>What a mail said and proved. Bounded, clean, and as little to be believed as the mail itself.</summary>
public sealed record MailSays
{
    private const int MostPeople = 20;

    private static readonly OddityKind[] Incomplete =
        [OddityKind.TooManyHeaders, OddityKind.TooManyParts, OddityKind.TooDeep, OddityKind.TextCut, OddityKind.HtmlTooTangled, OddityKind.PartUnreadable, OddityKind.BrokenCharacters];

    public string From { get; init; } = "";

    public IReadOnlyList<string> To { get; init; } = [];

    public IReadOnlyList<string> Cc { get; init; } = [];

    public SenderProof Proof { get; init; } = SenderProof.None;

    public MailSeal Seal { get; init; } = MailSeal.None;

    public RobotKind? Robot { get; init; }

    public Invitation? Invitation { get; init; }

    public IReadOnlyList<MailContact> Contacts { get; init; } = [];

    public int RemotePictures { get; init; }

    /// <summary>Something of it could not be read or shown; the raw mail has it.</summary>
    public bool IsIncomplete { get; init; }

    public static MailSays Of(ReadMail mail) => new()
    {
        From = mail.From?.Display ?? "",
        To = [.. mail.To.Take(MostPeople).Select(a => a.Display)],
        Cc = [.. mail.Cc.Take(MostPeople).Select(a => a.Display)],
        Proof = mail.Proof,
        Seal = mail.Seal,
        Robot = mail.Robot?.Kind,
        Invitation = mail.Invitation,
        Contacts = [.. mail.Contacts.Take(MostPeople)],
        RemotePictures = mail.Body.RemotePictures,
        IsIncomplete = mail.Oddities.Any(o => Incomplete.Contains(o.Kind)),
    };
}

internal sealed class MailMarksMapping : IEntityTypeConfiguration<MailMarks>
{
    private static readonly JsonSerializerOptions Options = new() { Converters = { new JsonStringEnumConverter(), new InstantText() } };

    public void Configure(EntityTypeBuilder<MailMarks> marks)
    {
        marks.ToTable("mail_marks");
        marks.HasKey(m => m.MessageId);
        marks.Property(m => m.MessageId).ValueGeneratedNever();
        marks.Property(m => m.Says).HasConversion(says => JsonSerializer.Serialize(says, Options), stored => JsonSerializer.Deserialize<MailSays>(stored, Options)!);
        marks.HasOne<CaseMessage>().WithMany().HasForeignKey(m => m.MessageId);
        marks.HasOne<ArrivedMail>().WithMany().HasForeignKey(m => m.ArrivedMailId);
    }

    private sealed class InstantText : JsonConverter<Instant>
    {
        public override Instant Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            InstantPattern.ExtendedIso.Parse(reader.GetString() ?? "").Value;

        public override void Write(Utf8JsonWriter writer, Instant value, JsonSerializerOptions options) =>
            writer.WriteStringValue(InstantPattern.ExtendedIso.Format(value));
    }
}
