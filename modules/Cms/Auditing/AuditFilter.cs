using CommunityKit.Cms.Data;
using CommunityKit.Cms.Taxonomies;

namespace CommunityKit.Cms.Auditing;

/// <summary>Which entries to show. All of it comes from the address.</summary>
public sealed class AuditFilter
{
    /// <summary>Name of the person.</summary>
    public string? Who { get; set; }

    /// <summary>What was done.</summary>
    public AuditKind? What { get; set; }

    /// <summary>First day in the shop's zone.</summary>
    public DateOnly? From { get; set; }

    /// <summary>Last day in the shop's zone.</summary>
    public DateOnly? Until { get; set; }

    /// <summary>The entries that fit.</summary>
    internal IQueryable<AuditEntry> Apply(IQueryable<AuditEntry> entries, TermReads zone)
    {
        if (!string.IsNullOrEmpty(Who))
        {
            entries = entries.Where(e => e.By == Who);
        }

        if (What is { } what)
        {
            entries = entries.Where(e => e.Action == what);
        }

        if (From is { } from)
        {
            var start = zone.StartOf(from);
            entries = entries.Where(e => e.At >= start);
        }

        if (Until is { } until && until < DateOnly.MaxValue)
        {
            var end = zone.StartOf(until.AddDays(1));
            entries = entries.Where(e => e.At < end);
        }

        return entries;
    }
}
