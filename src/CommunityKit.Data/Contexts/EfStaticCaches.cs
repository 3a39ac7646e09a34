using System.Collections;
using System.Reflection;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage;

namespace CommunityKit.Data.Contexts;

/// <summary>
/// EF Core 10 keeps methods by type in a few static dictionaries. The types of an unloaded module (its enums, above all) would stay alive
/// in them, and with them the whole module. They are caches, so what is still needed is simply found again.
/// </summary>
internal static class EfStaticCaches
{
    private static readonly IDictionary[] Caches =
    [
        .. new[]
        {
            Find(typeof(ValueComparer), "GenericSnapshotMethodMap"),
            Find(typeof(ReaderColumn), "Constructors"),
            Find(typeof(RelationalTypeMapping), "GetXMethods"),
        }.OfType<IDictionary>(),
    ];

    /// <summary>Forgets everything about types that can be unloaded.</summary>
    public static void Scrub()
    {
        foreach (var cache in Caches)
        {
            foreach (var type in cache.Keys.OfType<Type>().Where(t => t.IsCollectible).ToList())
            {
                cache.Remove(type);
            }
        }
    }

    // Absent in another EF Core: then unloading may fail, which costs memory and nothing else. A test says so.
    private static object? Find(Type type, string field) =>
        type.GetField(field, BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public)?.GetValue(null);
}
