using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CommunityKit.Data.Conventions;

/// <summary>
/// Instants as UTC, cut to microseconds: PostgreSQL keeps no more, and a value must read back equal on both databases.
/// </summary>
internal sealed class UtcInstantConverter()
    : ValueConverter<DateTimeOffset, DateTime>(
        value => ToStore(value),
        value => new DateTimeOffset(DateTime.SpecifyKind(value, DateTimeKind.Utc)))
{
    public static DateTime ToStore(DateTimeOffset value) =>
        new(value.UtcTicks - (value.UtcTicks % TimeSpan.TicksPerMicrosecond), DateTimeKind.Utc);
}
