using CommunityKit.Accounts.Events;
using CommunityKit.Accounts.Members;
using CommunityKit.Accounts.Slots;
using CommunityKit.Customers;
using CommunityKit.Notifications.Data;
using CommunityKit.Notifications.Inbox;
using CommunityKit.Notifications.Log;
using CommunityKit.Notifications.Members;
using CommunityKit.Notifications.Preferences;
using CommunityKit.Notifications.Sending;
using CommunityKit.Notifications.Texts;
using CommunityKit.UI.Admin;
using CommunityKit.UI.Pages;
using CommunityKit.UI.Slots;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityKit.Notifications;

/// <summary>Inbox and mail, in the member's language and as far as they agreed.</summary>
public sealed class NotificationsModule : IModule
{
    /// <summary>Id of the module.</summary>
    internal const string Id = "communitykit.notifications";

    /// <inheritdoc />
    public void Configure(ModuleBuilder module)
    {
        module.Permissions(
            new Permission(NotificationsPermissions.ViewLog, "permission.log.view") { DefaultRoles = [RoleNames.Manager] },
            new Permission(NotificationsPermissions.ManageTexts, "permission.texts.manage") { DefaultRoles = [RoleNames.Manager] });
        module.Settings<NotificationsSettings>(Id);
        module.Data<NotificationsDb>();
        module.ConsentPurpose(new ConsentPurpose(NotificationPurposes.MarketingMail, "consent.mail", "consent.mail.detail"));
        module.ConsentPurpose(new ConsentPurpose(NotificationPurposes.MarketingInbox, "consent.inbox", "consent.inbox.detail"));
        Sending(module);
        Members(module);
        Admin(module);
    }

    private static void Sending(ModuleBuilder module)
    {
        module.Services.AddSingleton<Templates>().AddSingleton<QuietHours>().AddSingleton<ShopZone>().AddSingleton<ShopOrigin>();
        module.Services.AddSingleton<ShopTexts>().AddSingleton<MessageWriter>().AddSingleton<UnsubscribeTokens>();
        module.Services.AddScoped<INotifications, SendNotification>();
        module.Services.AddScoped<Receivers>().AddScoped<PreferenceBook>();
        module.Queue<Notice, Dispatch>(NoticeQueues.Dispatch, new QueueOptions { Parallelism = 2 });
        module.Queue<Notice, SendMail>(NoticeQueues.Mail, new QueueOptions { Parallelism = 2 });
    }

    private static void Members(ModuleBuilder module)
    {
        module.Services.AddSingleton<InboxCounts>();
        module.Services.AddScoped<MemberInbox>();
        module.Slot<ShopFrame, Bell>(FrameSlots.Tools, order: 800);
        module.Slot<AccountPage, InboxTile>(AccountSlots.Tiles, order: 30);
        module.Endpoints(InboxApi.Map);
        module.MemberData<MessagesOfMember>("notifications");
        module.Handle<MemberErased, EraseMessages>("erase-messages");
        module.Job<ForgetOldMessages>("forget-old-messages", JobSchedule.Cron("0 50 3 * * ?") with { WakesTenant = false });
    }

    private static void Admin(ModuleBuilder module)
    {
        module.AdminList<TextList>(TextList.Path, NotificationsPermissions.ManageTexts);
        module.AdminForm<TextForm>(TextList.Path, NotificationsPermissions.ManageTexts);
        module.AdminList<MessageList>(MessageList.Path, NotificationsPermissions.ViewLog);
        module.AdminMenu(
            new AdminMenuItem(AdminSection.Community, "menu.texts", "/admin/" + TextList.Path, NotificationsPermissions.ManageTexts) { Icon = "mail", Order = 500 },
            new AdminMenuItem(AdminSection.Community, "menu.log", "/admin/" + MessageList.Path, NotificationsPermissions.ViewLog) { Icon = "history", Order = 510 });
    }
}
