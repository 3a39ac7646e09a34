using System.Collections.Frozen;
using System.Reflection;
using CommunityKit.Modules;
using CommunityKit.UI.Caching;

namespace CommunityKit.UI.Slots;

/// <summary>The contents of all slots in order, worked out once per tenant runtime and dropped with it.</summary>
internal sealed class SlotTable(IDeclarations<SlotDeclaration> declarations)
{
    private readonly FrozenDictionary<string, SlotEntry[]> _slots = declarations.All
        .GroupBy(declared => declared.Value.Slot, StringComparer.Ordinal)
        .ToFrozenDictionary(slot => slot.Key, Entries, StringComparer.Ordinal);

    public SlotEntry[] Contents(string slot) => _slots.TryGetValue(slot, out var entries) ? entries : [];

    private static SlotEntry[] Entries(IGrouping<string, Declared<SlotDeclaration>> slot)
    {
        var several = slot.GroupBy(d => d.Module.Id).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. slot
                .OrderBy(declared => declared.Value.Order)
                .Select(d => new SlotEntry(
                    d.Module,
                    several.Contains(d.Module.Id) ? $"slot {slot.Key} ({d.Value.ContentType.Name})" : $"slot {slot.Key}",
                    d.Value.ContentType,
                    d.Value.ContentType.GetCustomAttribute<SharedPartAttribute>())),
        ];
    }
}
