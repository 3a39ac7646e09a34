using System.Text.Json;

namespace CommunityKit.Cms.Editing.Inputs;

/// <summary>An amount.</summary>
public sealed class MoneyInput : FieldInput
{
    public Money? Value { get; set; }

    public override void Read(JsonElement value) =>
        Value = Member(value, "currency") is { } currency && value.TryGetProperty("minor", out var minor) && minor.TryGetInt64(out var amount)
            ? new Money(amount, currency)
            : null;

    public override JsonElement? Write() => Value is { Currency: not null } money
        ? Members(json =>
        {
            json.WriteNumber("minor", money.Minor);
            json.WriteString("currency", money.Currency);
        })
        : null;
}
