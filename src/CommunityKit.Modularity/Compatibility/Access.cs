using System.Reflection;
using CommunityKit.Modularity.Metadata;

namespace CommunityKit.Modularity.Compatibility;

/// <summary>The runtime's visibility rules.</summary>
internal static class Access
{
    /// <summary>True when code of an assembly may name a type. Protected nested types pass when the assembly derives from their owner.</summary>
    public static bool CanSee(DefinedAssembly user, DefinedType type)
    {
        if (type.File == user)
            return true;
        if (type.DeclaringType is { } owner && !CanSee(user, owner))
            return false;
        return (type.Attributes & TypeAttributes.VisibilityMask) switch
        {
            TypeAttributes.Public or TypeAttributes.NestedPublic => true,
            TypeAttributes.NotPublic or TypeAttributes.NestedAssembly => type.File.IsFriend(user.Name),
            TypeAttributes.NestedFamily => DerivesFrom(user, type.DeclaringType!),
            TypeAttributes.NestedFamORAssem => type.File.IsFriend(user.Name) || DerivesFrom(user, type.DeclaringType!),
            TypeAttributes.NestedFamANDAssem => type.File.IsFriend(user.Name) && DerivesFrom(user, type.DeclaringType!),
            _ => false,
        };
    }

    /// <summary>True when code of a type may use a member with this access; field and method attributes share their numbers.</summary>
    /// <param name="caller">The using type; null when any type of the assembly may be the user.</param>
    /// <param name="user">The using assembly.</param>
    /// <param name="owner">The type that defines the member.</param>
    /// <param name="access">The member's access.</param>
    public static bool CanUse(DefinedType? caller, DefinedAssembly user, DefinedType owner, MethodAttributes access)
    {
        return owner.File == user || access switch
        {
            MethodAttributes.Public => true,
            MethodAttributes.Assembly => owner.File.IsFriend(user.Name),
            MethodAttributes.Family => Derives(),
            MethodAttributes.FamORAssem => owner.File.IsFriend(user.Name) || Derives(),
            MethodAttributes.FamANDAssem => owner.File.IsFriend(user.Name) && Derives(),
            _ => false,
        };

        bool Derives() => caller is null ? DerivesFrom(user, owner) : DerivesFrom(caller, owner);
    }

    private static bool DerivesFrom(DefinedAssembly user, DefinedType owner) => user.Types.Any(type => DerivesFrom(type, owner));

    private static bool DerivesFrom(DefinedType type, DefinedType owner)
    {
        for (DefinedType? scope = type; scope is not null; scope = scope.DeclaringType)
        {
            if (scope.Self.Hierarchy().Any(item => item.Definition.Signature.Key == owner.Signature.Key))
                return true;
        }

        return false;
    }
}
