using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.DataProtection;

namespace CommunityKit.Cms.Contact;

/// <summary>Seals what a form was made for. Thread-safe.</summary>
internal sealed partial class ContactSeal(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("communitykit.cms.contact");

    public string Seal(ContactForm form) => _protector.Protect(JsonSerializer.Serialize(form, Json.Default.ContactForm));

    /// <summary>The form; null for anything that was not sealed here.</summary>
    public ContactForm? Open(string seal)
    {
        try
        {
            return JsonSerializer.Deserialize(_protector.Unprotect(seal), Json.Default.ContactForm);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    [JsonSerializable(typeof(ContactForm))]
    private sealed partial class Json : JsonSerializerContext;
}
