using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using CommunityKit.Events;

namespace CommunityKit.Data.Work;

/// <summary>
/// JSON of events and queue items. One per runtime: its cache holds types of modules and must die with them. Thread-safe.
/// </summary>
internal sealed class WorkJson
{
    public JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutOrderingKey } },
    };

    public string Write(object value) => JsonSerializer.Serialize(value, value.GetType(), Options);

    /// <exception cref="JsonException">The text is not a <typeparamref name="T"/>.</exception>
    public T Read<T>(string json)
        where T : class =>
        JsonSerializer.Deserialize<T>(json, Options) ?? throw new JsonException($"The payload of {typeof(T).Name} is null.");

    // [JsonIgnore] on the abstract property does not reach the property that overrides it.
    private static void LeaveOutOrderingKey(JsonTypeInfo info)
    {
        if (!info.Type.IsAssignableTo(typeof(DomainEvent)))
        {
            return;
        }

        for (var i = info.Properties.Count - 1; i >= 0; i--)
        {
            if (info.Properties[i].AttributeProvider is PropertyInfo { Name: nameof(DomainEvent.OrderingKey) })
            {
                info.Properties.RemoveAt(i);
            }
        }
    }
}
