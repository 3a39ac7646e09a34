using CommunityKit.Cms.Contact;
using CommunityKit.Cms.Showing;
using CommunityKit.Cms.Views;
using CommunityKit.UI.Blocks;
using CommunityKit.UI.Caching;
using CommunityKit.UI.Slots;

namespace CommunityKit.Cms.Blocks;

/// <summary>A form by which visitors write to the shop.</summary>
[SharedPart]
internal sealed class ContactBlockPart(PageUrls urls, ContactSeal seal, IHttpContextAccessor http) : IBlock<ContactSettings>
{
    private const int MaxPath = 200;

    public ValueTask<SlotResult> RenderAsync(ContactSettings settings, CancellationToken cancellationToken)
    {
        var page = http.HttpContext?.Request.Path.Value ?? "/";
        var form = new ContactForm(page.Length <= MaxPath ? page : "/", settings.Title, settings.Consent, settings.AsksPhone, settings.MailTo);
        return new(SlotResult.View(
            CmsViews.ContactBlock,
            new ContactBlock(
                settings.Title, MarkdownText.Render(settings.Intro, urls.Root), settings.Consent, settings.AsksPhone, urls.Of("/" + ContactController.Path), seal.Seal(form))));
    }
}
