using CommunityKit.Accounts.Members;
using CommunityKit.Customers.Book;
using CommunityKit.Customers.Consents;
using CommunityKit.Customers.Data;
using CommunityKit.Customers.Segments;
using CommunityKit.UI.Pages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Customers.Customers;

/// <summary>What staff see and do about one customer.</summary>
[RequirePermission(CustomersPermissions.View)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class CustomerController(
    IMemberDirectory members,
    IPermissionEvaluator permissions,
    IAddresses addresses,
    AddressBook book,
    SegmentDirectory segments,
    ConsentBook consents,
    Purposes purposes,
    IUnitOfWork work,
    IDbContextFactory<CustomersDb> reading,
    IStringLocalizer<CustomersModule> texts) : Controller
{
    private const string Route = "admin/" + CustomerList.Path + "/{id:guid}";

    [HttpGet(Route)]
    public async Task<IActionResult> Show(Guid id, CancellationToken cancellationToken) =>
        await members.ReadAsync([id], cancellationToken) is [var member] ? View("Customer", await PageAsync(member, cancellationToken)) : NotFound();

    [HttpPost(Route + "/segments"), RequirePermission(CustomersPermissions.Manage)]
    public async Task<IActionResult> Segments(Guid id, List<string>? codes, CancellationToken cancellationToken)
    {
        if (await members.ReadAsync([id], cancellationToken) is not [_])
        {
            return NotFound();
        }

        await segments.PutAsync(id, codes ?? [], cancellationToken);
        return Back(id, "customers.saved");
    }

    [HttpPost(Route + "/notes"), RequirePermission(CustomersPermissions.Manage)]
    public async Task<IActionResult> AddNote(Guid id, string? text, CancellationToken cancellationToken)
    {
        if (await members.ReadAsync([id], cancellationToken) is not [_])
        {
            return NotFound();
        }

        if (text is { Length: > 0 and <= Note.MaxLength })
        {
            var author = User.Identity?.Name ?? "";
            await work.ExecuteAsync(
                async (transaction, token) =>
                {
                    var db = transaction.Customers();
                    db.Notes.Add(new Note { Id = Guid.CreateVersion7(), MemberId = id, Text = text, Author = author, At = transaction.Now });
                    await db.SaveChangesAsync(token);
                },
                cancellationToken);
            return Back(id, "customers.noted");
        }

        this.Flash(texts["customers.note.length", Note.MaxLength], UI.Admin.Lists.AdminTone.Danger);
        return Back(id, null);
    }

    [HttpPost(Route + "/notes/{note:guid}/delete"), RequirePermission(CustomersPermissions.Manage)]
    public async Task<IActionResult> DeleteNote(Guid id, Guid note, CancellationToken cancellationToken)
    {
        await work.ExecuteAsync(
            async (transaction, token) => await transaction.Customers().Notes.Where(n => n.Id == note && n.MemberId == id).ExecuteDeleteAsync(token),
            cancellationToken);
        return Back(id, "customers.note.deleted");
    }

    private RedirectResult Back(Guid id, string? said)
    {
        if (said is not null)
        {
            this.Flash(texts[said]);
        }

        return Redirect($"{Request.PathBase}/admin/{CustomerList.Path}/{id}");
    }

    private async Task<CustomerPage> PageAsync(MemberProfile member, CancellationToken cancellationToken)
    {
        var mayRead = await permissions.HasAsync(User, CustomersPermissions.ViewAddresses, cancellationToken);
        var own = await segments.OfAsync(member.Id, cancellationToken);
        var states = await consents.StatesAsync(member.Id, cancellationToken);
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        return new CustomerPage(member)
        {
            IsMasked = !mayRead,
            MayManage = await permissions.HasAsync(User, CustomersPermissions.Manage, cancellationToken),
            Segments = [.. (await segments.ListAsync(cancellationToken)).Select(s => (s.Code, s.Name, own.Contains(s.Code)))],
            Addresses =
            [
                .. (await book.ListAsync(member.Id, cancellationToken))
                    .Select(saved => mayRead ? saved.Address : AddressMask.Of(saved.Address))
                    .Select(address => ($"{address.Recipient} {address.Phone}", (IReadOnlyList<string>)[.. addresses.Lines(address).Where(line => line != address.Recipient)])),
            ],
            Consents = [.. purposes.All.Select(d => d.Value).Select(p => new PurposeRow(p.Name, purposes.Label(p.Name), "", p.Wording, states.GetValueOrDefault(p.Name)))],
            Notes = await db.Notes.Where(n => n.MemberId == member.Id).OrderByDescending(n => n.At).ThenByDescending(n => n.Id).Take(100).ToListAsync(cancellationToken),
        };
    }
}
