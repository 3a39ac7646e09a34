using CommunityKit.Modules;

namespace CommunityKit.Cms.Types;

/// <summary>Declaring content types.</summary>
public static class ContentTypeExtensions
{
    /// <summary>Brings a content type. Two types of the same name: the first module's counts.</summary>
    /// <param name="module">The module.</param>
    /// <param name="type">The type.</param>
    public static void ContentType(this ModuleBuilder module, ContentType type) => module.Declare(type);
}
