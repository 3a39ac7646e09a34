using System.Reflection;

namespace CommunityKit.Modularity.Loading;

/// <summary>
/// The types of a module assembly that can be loaded. Types that need the contract of an optional module that is not on cannot, and
/// asking the assembly for all types throws then.
/// </summary>
public static class SafeTypes
{
    /// <summary>All loadable types of an assembly.</summary>
    /// <param name="assembly">The assembly.</param>
    public static IReadOnlyList<Type> Of(Assembly assembly)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException e)
        {
            return [.. e.Types.OfType<Type>()];
        }
    }
}
