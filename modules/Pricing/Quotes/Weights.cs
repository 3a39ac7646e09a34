using System.Globalization;

namespace CommunityKit.Pricing.Quotes;

/// <summary>Weights as people read them, the same in both languages: <c>500 g</c>, <c>1.25 kg</c>.</summary>
public static class Weights
{
    private const int Kilogram = 1000;

    public static string Text(int grams) => grams >= Kilogram
        ? string.Create(CultureInfo.InvariantCulture, $"{(decimal)grams / Kilogram:0.###} kg")
        : string.Create(CultureInfo.InvariantCulture, $"{grams} g");
}
