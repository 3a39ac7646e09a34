using System.Reflection;
using CommunityKit.Settings;

namespace CommunityKit.Data.Sections;

internal static class SecretMembers
{
    /// <summary>The secret properties of a settings type.</summary>
    /// <exception cref="InvalidOperationException">
    /// A secret is not a string, or stands in a nested object, where it would not be encrypted.
    /// </exception>
    public static IReadOnlyList<PropertyInfo> Of(Type type)
    {
        var secrets = new List<PropertyInfo>();
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (property.IsDefined(typeof(SecretAttribute)))
            {
                secrets.Add(property.PropertyType == typeof(string) ? property : throw Misplaced(type, property));
            }
            else
            {
                RefuseNested(property.PropertyType, [type]);
            }
        }

        return secrets;
    }

    private static void RefuseNested(Type type, HashSet<Type> seen)
    {
        var element = type.IsArray ? type.GetElementType()! : type;
        foreach (var argument in element.GetGenericArguments())
        {
            RefuseNested(argument, seen);
        }

        if (element.Namespace?.StartsWith("System", StringComparison.Ordinal) != false || !seen.Add(element))
        {
            return;
        }

        foreach (var property in element.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (property.IsDefined(typeof(SecretAttribute)))
            {
                throw Misplaced(element, property);
            }

            RefuseNested(property.PropertyType, seen);
        }
    }

    private static InvalidOperationException Misplaced(Type type, PropertyInfo property) => new(
        $"{type.Name}.{property.Name} is marked [Secret], which works on string properties at the top of a settings type only.");
}
