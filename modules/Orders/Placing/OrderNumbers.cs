using System.Globalization;
using System.Security.Cryptography;

namespace CommunityKit.Orders.Placing;

/// <summary>Numbers and secrets of orders.</summary>
internal sealed class OrderNumbers(ISettings<ShopSettings> shop)
{
    /// <summary>
    /// The shop's date and eight random digits: short enough to be read out, and nobody can count the shop's orders by it. The table
    /// refuses a number that is taken; then another one is drawn.
    /// </summary>
    public string Next(DateTimeOffset now)
    {
        var zone = TimeZoneInfo.TryFindSystemTimeZoneById(shop.Current.TimeZone, out var found) ? found : TimeZoneInfo.Utc;
        var date = TimeZoneInfo.ConvertTime(now, zone).ToString("yyMMdd", CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"{date}{RandomNumberGenerator.GetInt32(100_000_000):D8}");
    }

    /// <summary>A secret that opens one order to who has its link.</summary>
    public static string Secret() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
}
