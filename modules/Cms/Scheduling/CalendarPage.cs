using System.Globalization;

namespace CommunityKit.Cms.Scheduling;

/// <summary>A month of scheduled changes.</summary>
/// <param name="First">First day of the month.</param>
/// <param name="Today">Today in the shop's zone.</param>
/// <param name="Entries">The changes by day.</param>
public sealed record CalendarPage(DateOnly First, DateOnly Today, ILookup<DateOnly, CalendarEntry> Entries)
{
    /// <summary>The weeks that the month touches, Mondays first.</summary>
    public IEnumerable<IReadOnlyList<DateOnly>> Weeks()
    {
        for (var monday = First.AddDays(-(((int)First.DayOfWeek + 6) % 7)); monday < First.AddMonths(1); monday = monday.AddDays(7))
        {
            yield return [.. Enumerable.Range(0, 7).Select(monday.AddDays)];
        }
    }

    /// <summary>A month as it stands in the address.</summary>
    public static string NameOf(DateOnly day) => day.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
