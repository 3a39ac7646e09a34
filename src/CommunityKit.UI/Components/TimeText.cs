using System.Globalization;
using CommunityKit.UI.Texts;

namespace CommunityKit.UI.Components;

/// <summary>Words for instants. Patterns come from the kit's texts, so that a shop can have its own.</summary>
internal sealed class TimeText(ShopClock clock, KitText text, TimeProvider time)
{
    public string Write(DateTimeOffset instant, TimeForm form) => form switch
    {
        TimeForm.Date => Pattern(instant, "time.date"),
        TimeForm.Day => Pattern(instant, "time.day"),
        TimeForm.Time => Pattern(instant, "time.time"),
        TimeForm.Relative => Relative(instant),
        _ => Pattern(instant, "time.dateTime"),
    };

    private string Pattern(DateTimeOffset instant, string key) => clock.ToShop(instant).ToString(text[key], CultureInfo.CurrentCulture);

    private string Relative(DateTimeOffset instant)
    {
        var now = time.GetUtcNow();
        var ago = now - instant;
        return ago switch
        {
            _ when ago < TimeSpan.Zero => Pattern(instant, "time.dateTime"),
            _ when ago < TimeSpan.FromMinutes(1) => text["time.now"],
            _ when ago < TimeSpan.FromHours(1) => Count("time.minutes", (int)ago.TotalMinutes),
            _ when ago < TimeSpan.FromDays(1) => Count("time.hours", (int)ago.TotalHours),
            _ when ago < TimeSpan.FromDays(7) => Count("time.days", (int)ago.TotalDays),
            _ => Pattern(instant, clock.ToShop(instant).Year == clock.ToShop(now).Year ? "time.day" : "time.date"),
        };
    }

    private string Count(string key, int count) => text[key + (count == 1 ? ".one" : ".other"), count];
}
