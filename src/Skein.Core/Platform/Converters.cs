using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NodaTime;

namespace Skein.Platform;

/// <summary>Instants as UTC date-times: sortable text in SQLite, <c>timestamptz</c> in PostgreSQL.</summary>
internal sealed class InstantConverter() : ValueConverter<Instant, DateTime>(
    instant => instant.ToDateTimeUtc(),
    stored => Instant.FromDateTimeUtc(DateTime.SpecifyKind(stored, DateTimeKind.Utc)));

internal sealed class LocalDateConverter() : ValueConverter<LocalDate, DateOnly>(
    date => date.ToDateOnly(),
    stored => LocalDate.FromDateOnly(stored));
