using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace KinerjaKanwil.Web.Features.Shared;

/// <summary>Messages of a form, as its view shows them.</summary>
public static class PesanModelState
{
    /// <summary>
    /// Every message with the id of its field; the id is empty where it concerns the form as a whole. Fields that are named come in that
    /// order, which is the form's; the model state itself sorts them by name.
    /// </summary>
    public static IReadOnlyList<(string Bidang, string Pesan)> Ringkas(this ModelStateDictionary keadaan, params string[] urutan)
    {
        ArgumentNullException.ThrowIfNull(keadaan);
        return [.. keadaan.OrderBy(bidang => Array.IndexOf(urutan, bidang.Key))
            .SelectMany(bidang => bidang.Value!.Errors.Select(galat => (IdBidang(bidang.Key), galat.ErrorMessage)))];
    }

    /// <summary>The messages of one field, or null.</summary>
    public static string? Pesan(this ModelStateDictionary keadaan, string bidang)
    {
        ArgumentNullException.ThrowIfNull(keadaan);
        return keadaan.TryGetValue(bidang, out var isi) && isi.Errors.Count > 0 ? string.Join(". ", isi.Errors.Select(galat => galat.ErrorMessage)) : null;
    }

    /// <summary>Id of the input with a name: dots would end an id in a selector.</summary>
    public static string IdBidang(string nama)
    {
        ArgumentNullException.ThrowIfNull(nama);
        return nama.Replace('.', '-');
    }
}
