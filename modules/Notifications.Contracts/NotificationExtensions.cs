using CommunityKit.Modules;

namespace CommunityKit.Notifications;

/// <summary>Declarations of messages.</summary>
public static class NotificationExtensions
{
    /// <summary>Declares a kind of message that this module sends.</summary>
    /// <param name="module">The module.</param>
    /// <param name="template">The template.</param>
    public static void Notification(this ModuleBuilder module, NotificationTemplate template) => module.Declare(template);
}
