using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Skein.Platform;
using Skein.Platform.Files;

[assembly: Maps(typeof(StoredFileMapping))]

namespace Skein.Platform.Files;

/// <summary>A file somebody gave: its name and type as claimed, its content by hash. The same content is kept once.</summary>
public sealed class StoredFile
{
    public long Id { get; init; }

    /// <summary>Lower-case hexadecimal SHA-256 of the content.</summary>
    public required string Sha256 { get; init; }

    public required string Name { get; init; }

    public required string ContentType { get; init; }

    public long Size { get; init; }

    public Instant StoredAt { get; init; }

    /// <summary>Who uploaded it: until it hangs on a message only they may read it.</summary>
    public ActorKind UploaderKind { get; init; }

    public long UploaderId { get; init; }
}

public static class FileStorage
{
    extension(SkeinDb db)
    {
        public DbSet<StoredFile> Files => db.Set<StoredFile>();
    }
}

internal sealed class StoredFileMapping : IEntityTypeConfiguration<StoredFile>
{
    public void Configure(EntityTypeBuilder<StoredFile> file)
    {
        file.ToTable("file");
        file.Property(f => f.Sha256).HasMaxLength(64);
        file.Property(f => f.Name).HasMaxLength(255);
        file.Property(f => f.ContentType).HasMaxLength(127);
        file.HasIndex(f => f.Sha256);
    }
}
