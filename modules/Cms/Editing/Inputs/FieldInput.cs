using System.Text.Json;
using CommunityKit.Cms.Types;

namespace CommunityKit.Cms.Editing.Inputs;

/// <summary>The value of a field as a form enters it. One per kind of value; the kit binds and renders its properties.</summary>
public abstract class FieldInput
{
    /// <summary>Takes the stored value; one of another form counts as none.</summary>
    /// <param name="value">The value; undefined for none.</param>
    public abstract void Read(JsonElement value);

    /// <summary>The value to store; null for none.</summary>
    public abstract JsonElement? Write();

    /// <summary>The input for a kind of field.</summary>
    public static FieldInput For(ContentFieldKind kind) => kind switch
    {
        ContentFieldKind.Number => new NumberInput(),
        ContentFieldKind.Money => new MoneyInput(),
        ContentFieldKind.Boolean => new BooleanInput(),
        ContentFieldKind.Instant => new InstantInput(),
        ContentFieldKind.Link => new LinkInput(),
        ContentFieldKind.Picture => new PictureInput(),
        ContentFieldKind.Terms => new TermsInput(),
        ContentFieldKind.Reference => new ReferenceInput(),
        ContentFieldKind.Place => new PlaceInput(),
        _ => new TextInput(),
    };

    protected static string? Member(JsonElement value, string member) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty(member, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;

    protected static JsonElement Members(Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        using var document = JsonDocument.Parse(buffer.ToArray());
        return document.RootElement.Clone();
    }
}
