using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Skein.Access;
using Skein.Platform;

[assembly: Maps(typeof(KeptAnswerMapping))]

namespace Skein.Access;

/// <summary>
/// What a request with an <c>Idempotency-Key</c> was answered, kept for a day: whoever lost the answer asks again and gets the
/// same, and nothing is done twice.
/// </summary>
public sealed class KeptAnswer
{
    public long TokenId { get; init; }

    public required string Key { get; init; }

    /// <summary>Hash of method, address and body: the same key with another request is a mistake of the caller.</summary>
    public required string Fingerprint { get; set; }

    public Instant At { get; set; }

    /// <summary>Null while the first request is still being worked on.</summary>
    public int? Status { get; set; }

    public string? Location { get; set; }

    public string? Body { get; set; }
}

internal sealed class KeptAnswerMapping : IEntityTypeConfiguration<KeptAnswer>
{
    public void Configure(EntityTypeBuilder<KeptAnswer> answer)
    {
        answer.ToTable("kept_answer");
        answer.HasKey(a => new { a.TokenId, a.Key });
        answer.Property(a => a.Key).HasMaxLength(200);
        answer.Property(a => a.Fingerprint).HasMaxLength(64);
        answer.Property(a => a.Location).HasMaxLength(500);
        answer.HasIndex(a => a.At);
        answer.HasOne<ApiToken>().WithMany().HasForeignKey(a => a.TokenId);
    }
}
