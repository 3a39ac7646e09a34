using CommunityKit.UI.Pages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Customers.Book;

/// <summary>The address book in the member's own pages.</summary>
[Authorize]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class AddressesController(AddressBook book, IAddresses addresses, IStringLocalizer<CustomersModule> texts) : Controller
{
    private const string Prefix = nameof(AddressForm.Address);

    private Guid Me => User.FindId()!.Value;

    [HttpGet(CustomersPaths.Addresses)]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View("Addresses", await book.ListAsync(Me, cancellationToken));

    [HttpGet(CustomersPaths.Addresses + "/new")]
    public IActionResult Add() => View("Address", new AddressPage(null, new AddressForm { Address = { Country = null } }));

    [HttpPost(CustomersPaths.Addresses + "/new")]
    public async Task<IActionResult> Add([Bind(Prefix = nameof(AddressPage.Form))] AddressForm form, CancellationToken cancellationToken)
    {
        if (!IsDone(form))
        {
            return View("Address", new AddressPage(null, form));
        }

        var id = await book.KeepAsync(Me, addresses.Complete(form.Address), cancellationToken);
        return await SavedAsync(id, form, cancellationToken);
    }

    [HttpGet(CustomersPaths.Addresses + "/{id:guid}")]
    public async Task<IActionResult> Change(Guid id, CancellationToken cancellationToken) =>
        await book.FindAsync(Me, id, cancellationToken) is { } address
            ? View("Address", new AddressPage(id, new AddressForm { Address = addresses.ToInput(address) }))
            : NotFound();

    [HttpPost(CustomersPaths.Addresses + "/{id:guid}")]
    public async Task<IActionResult> Change(Guid id, [Bind(Prefix = nameof(AddressPage.Form))] AddressForm form, CancellationToken cancellationToken)
    {
        if (!IsDone(form))
        {
            return View("Address", new AddressPage(id, form));
        }

        return await book.ChangeAsync(Me, id, addresses.Complete(form.Address), cancellationToken)
            ? await SavedAsync(id, form, cancellationToken)
            : NotFound();
    }

    [HttpPost(CustomersPaths.Addresses + "/{id:guid}/delete")]
    public async Task<IActionResult> Delete(Guid id, CancellationToken cancellationToken)
    {
        await book.DeleteAsync(Me, id, cancellationToken);
        return ToBook("addresses.deleted");
    }

    [HttpPost(CustomersPaths.Addresses + "/{id:guid}/prefer")]
    public async Task<IActionResult> Prefer(Guid id, CancellationToken cancellationToken) =>
        await book.PreferAsync(Me, id, cancellationToken) ? ToBook("addresses.saved") : NotFound();

    private bool IsDone(AddressForm form) =>
        !this.UpdatesAddress(addresses, form.Address)
        && ModelState.CheckAddress(addresses, form.Address, $"{nameof(AddressPage.Form)}.{Prefix}")
        && ModelState.IsValid;

    private async Task<IActionResult> SavedAsync(Guid id, AddressForm form, CancellationToken cancellationToken)
    {
        if (form.IsPreferred)
        {
            await book.PreferAsync(Me, id, cancellationToken);
        }

        return ToBook("addresses.saved");
    }

    private RedirectResult ToBook(string said)
    {
        this.Flash(texts[said]);
        return Redirect(Request.PathBase + CustomersPaths.Addresses);
    }
}
