using System.Text.Json;

namespace CommunityKit.Cart.Baskets;

/// <summary>A basket as text and back.</summary>
internal static class BasketFormat
{
    public static string Write(Basket basket) => JsonSerializer.Serialize(
        new BasketContent
        {
            Lines = [.. basket.Lines.Select(StoredLine.Of)],
            Codes = basket.Codes.Count == 0 ? null : [.. basket.Codes],
            Friends = basket.Friends.Count == 0 ? null : [.. basket.Friends],
            Removed = basket.Removed is null ? null : StoredLine.Of(basket.Removed),
        },
        BasketJson.Default.BasketContent);

    public static Basket Read(string text)
    {
        var content = JsonSerializer.Deserialize(text, BasketJson.Default.BasketContent) ?? new BasketContent();
        return new Basket
        {
            Lines = [.. content.Lines.Select(line => line.ToLine())],
            Codes = content.Codes ?? [],
            Friends = content.Friends ?? [],
            Removed = content.Removed?.ToLine(),
        };
    }
}
