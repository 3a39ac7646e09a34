using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CommunityKit.Pricing.Data;

/// <summary>Values that are read and written with their row only, kept as JSON text in one column and compared by it.</summary>
internal static class JsonColumn
{
    public static PropertyBuilder<T> HasJson<T>(this PropertyBuilder<T> property, JsonTypeInfo<T> shape)
        where T : class =>
        property.HasConversion(
            new ValueConverter<T, string>(value => JsonSerializer.Serialize(value, shape), text => JsonSerializer.Deserialize(text, shape)!),
            new ValueComparer<T>(
                (a, b) => JsonSerializer.Serialize(a!, shape) == JsonSerializer.Serialize(b!, shape),
                value => JsonSerializer.Serialize(value, shape).GetHashCode(StringComparison.Ordinal),
                value => value));
}
