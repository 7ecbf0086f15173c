using KinerjaKanwil.Domain;
using KinerjaKanwil.Domain.Akses;
using KinerjaKanwil.Domain.Pelaporan;
using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Data;
using KinerjaKanwil.Web.Data.Audit;
using KinerjaKanwil.Web.Kantor;
using Microsoft.EntityFrameworkCore;

namespace KinerjaKanwil.Web.Features.PengisianRealisasi;

/// <summary>How a save ended. Unless <see cref="Berhasil"/>, nothing was stored.</summary>
public sealed record HasilPengisian
{
    /// <summary>Faults by input, e.g. <c>PAS.07.3.Pembilang</c>; the empty name concerns the form as a whole.</summary>
    public IReadOnlyList<(string Bidang, string Pesan)> Galat { get; init; } = [];

    /// <summary>Codes of the rows that someone else changed meanwhile.</summary>
    public IReadOnlySet<string> Konflik { get; init; } = new HashSet<string>();

    /// <summary>Year, division or a row does not exist, or is out of reach.</summary>
    public bool TidakDitemukan { get; init; }

    /// <summary>Rows whose figures or notes changed.</summary>
    public int Diubah { get; init; }

    /// <summary>Rows handed in.</summary>
    public int Diajukan { get; init; }

    /// <summary>Rows taken back.</summary>
    public int Ditarik { get; init; }

    /// <summary>Rows of the page that hold nothing yet.</summary>
    public int BelumDiisi { get; init; }

    /// <summary>Stored.</summary>
    public bool Berhasil => !TidakDitemukan && Galat.Count == 0 && Konflik.Count == 0;
}

/// <summary>Stores what a division enters: all of a form or nothing.</summary>
public sealed class PengisianRealisasiService(
    KinerjaDbContext db, DaftarIsianQuery daftarIsian, PenggunaAktif pengguna, PencatatAudit audit, WaktuKantor waktu)
{
    /// <summary>Stores the changed rows of a form and, when asked, hands in what is filled.</summary>
    /// <param name="tahun">Year.</param>
    /// <param name="triwulan">Quarter.</param>
    /// <param name="kodeDivisi">Division.</param>
    /// <param name="form">The form.</param>
    /// <param name="periksaSaja">True when the form has faults already: find all others, store nothing.</param>
    /// <param name="batal">Cancellation.</param>
    public async Task<HasilPengisian> SimpanAsync(
        int tahun, Triwulan triwulan, string kodeDivisi, IsianRealisasiForm form, bool periksaSaja, CancellationToken batal)
    {
        ArgumentNullException.ThrowIfNull(form);
        HasilPengisian hasil;
        try
        {
            hasil = await CobaAsync(tahun, triwulan, kodeDivisi, form, periksaSaja, batal);
        }
        catch (DbUpdateException)
        {
            // Someone stored one of these rows between our reading and writing. Read again: their version is now the stored one, and the
            // check below turns it into a conflict. What fails twice is no conflict but a fault.
            db.ChangeTracker.Clear();
            hasil = await CobaAsync(tahun, triwulan, kodeDivisi, form, periksaSaja, batal);
        }

        if (hasil.TidakDitemukan || hasil.Konflik.Count > 0)
        {
            await CatatPenolakanAsync($"{tahun}/{kodeDivisi}/TW{(int)triwulan}", kodeDivisi, hasil);
        }

        return hasil;
    }

    /// <summary>One entry a form, whatever the number of its rows. The same for a division out of reach and one that does not exist.</summary>
    private Task CatatPenolakanAsync(string kunci, string kodeDivisi, HasilPengisian hasil) => audit.TolakAsync(
        nameof(Realisasi), kunci,
        hasil.TidakDitemukan ? "Tidak ada, atau bukan divisi sendiri" : "Sudah diubah orang lain atau terkunci: " + string.Join(", ", hasil.Konflik.Order(StringComparer.Ordinal)),
        hasil.TidakDitemukan ? null : kodeDivisi, hasil.Konflik.Count == 1 ? hasil.Konflik.Single() : null);

    private async Task<HasilPengisian> CobaAsync(
        int tahun, Triwulan triwulan, string kodeDivisi, IsianRealisasiForm form, bool periksaSaja, CancellationToken batal)
    {
        if (await daftarIsian.AmbilAsync(tahun, kodeDivisi, untukDiubah: true, batal) is not { } daftar)
        {
            return new HasilPengisian { TidakDitemukan = true };
        }

        var milik = daftar.Indikator.ToDictionary(i => i.Indikator.Kode);
        if (form.Baris.Any(b => !milik.ContainsKey(b.Kode)) || (form.Tarik is { } tarik && !milik.ContainsKey(tarik)))
        {
            return new HasilPengisian { TidakDitemukan = true };
        }

        var galat = new List<(string, string)>();
        var konflik = new HashSet<string>();
        var diubah = 0;
        foreach (var baris in form.Baris)
        {
            var indikator = milik[baris.Kode];
            switch (Terapkan(baris, indikator, triwulan, galat, out var realisasi))
            {
                case HasilBaris.Konflik:
                    konflik.Add(baris.Kode);
                    break;
                case HasilBaris.Berubah:
                    diubah++;
                    milik[baris.Kode] = indikator with { Realisasi = [.. indikator.Realisasi.Where(r => r.Triwulan != triwulan), realisasi!] };
                    break;
                case HasilBaris.Tetap or HasilBaris.Galat:
                    break;
                default:
                    throw new InvalidOperationException("Hasil baris tidak dikenal.");
            }
        }

        var diajukan = 0;
        if (form.Tujuan == TujuanIsian.Ajukan && galat.Count == 0 && konflik.Count == 0)
        {
            diajukan = Ajukan(daftar.Tahun, milik.Values, triwulan, galat);
        }

        if (form.Tarik is { } kodeTarik && galat.Count == 0 && konflik.Count == 0)
        {
            Tarik(form.Baris.FirstOrDefault(b => b.Kode == kodeTarik), milik[kodeTarik].Pada(triwulan), kodeTarik, galat);
        }

        if (galat.Count > 0 || konflik.Count > 0 || periksaSaja)
        {
            return new HasilPengisian { Galat = galat, Konflik = konflik };
        }

        await db.SaveChangesAsync(batal);
        return new HasilPengisian
        {
            Diubah = diubah,
            Diajukan = diajukan,
            Ditarik = form.Tarik is null ? 0 : 1,
            BelumDiisi = milik.Values.Count(i => i.Pada(triwulan) is not { } r || r.Isian.Kosong),
        };
    }

    private HasilBaris Terapkan(
        BarisIsianForm baris, IndikatorIsian indikator, Triwulan triwulan, List<(string, string)> galat, out Realisasi? realisasi)
    {
        realisasi = indikator.Pada(triwulan);
        var tersimpan = realisasi?.Isian ?? new IsianRealisasi();
        var isian = baris.Baca(tersimpan);
        var tersentuh = baris.Asal is null || SidikIsian.Hitung(isian) != baris.Asal;
        if (SidikIsian.Sama(isian, tersimpan) || !tersentuh)
        {
            return HasilBaris.Tetap;
        }

        var versi = realisasi?.Versi.ToString() ?? "";
        var (milikSaya, terhadap) = PilihanKonflik(baris);
        if (terhadap is not null && terhadap == versi && !milikSaya)
        {
            return HasilBaris.Tetap;
        }

        if ((terhadap ?? baris.Versi ?? "") != versi || realisasi?.Status.DapatDiisi() == false)
        {
            return HasilBaris.Konflik;
        }

        if (PemeriksaanIsian.UntukDraf(indikator.Indikator.Manual, isian) is { Count: > 0 } daftarGalat)
        {
            galat.AddRange(daftarGalat.Select(g => ($"{baris.Kode}.{g.Bagian}", g.Pesan)));
            return HasilBaris.Galat;
        }

        if (realisasi is null)
        {
            realisasi = new Realisasi(indikator.Indikator, triwulan);
            db.Add(realisasi);
        }

        Pastikan(realisasi.Catat(isian, pengguna, waktu.SekarangUtc));
        return HasilBaris.Berubah;
    }

    private int Ajukan(TahunKinerja tahun, IEnumerable<IndikatorIsian> semua, Triwulan triwulan, List<(string, string)> galat)
    {
        var jumlah = 0;
        foreach (var indikator in semua)
        {
            if (indikator.Pada(triwulan) is not { } realisasi || realisasi.Isian.Kosong || !realisasi.Status.DapatDiisi())
            {
                continue;
            }

            var capaian = DaftarIsian.Capaian(tahun, indikator, triwulan, waktu.HariIni);
            if (PemeriksaanIsian.UntukPengajuan(indikator.Indikator.Manual, realisasi.Isian, capaian) is { Count: > 0 } daftarGalat)
            {
                galat.AddRange(daftarGalat.Select(g => ($"{indikator.Indikator.Kode}.{g.Bagian}", g.Pesan)));
                continue;
            }

            Pastikan(realisasi.Ajukan(capaian, pengguna, waktu.SekarangUtc));
            jumlah++;
        }

        if (jumlah == 0 && galat.Count == 0)
        {
            galat.Add(("", "Belum ada isian baru yang dapat diajukan. Isi dahulu sedikitnya satu indikator."));
        }

        return jumlah;
    }

    private void Tarik(BarisIsianForm? baris, Realisasi? realisasi, string kode, List<(string, string)> galat)
    {
        var hasil = realisasi is null || baris?.Versi != realisasi.Versi.ToString()
            ? Hasil.Gagal("Baris ini sudah berubah sejak Anda membuka halaman. Periksa keadaannya, lalu ulangi bila masih perlu.")
            : realisasi.Tarik(pengguna);
        if (hasil.Pesan is { } pesan)
        {
            galat.Add(($"{kode}.baris", pesan));
        }
    }

    /// <summary>The choice after a conflict, and the version that the person saw when choosing.</summary>
    private static (bool MilikSaya, string? Terhadap) PilihanKonflik(BarisIsianForm baris) => baris.Pilihan?.Split(':') switch
    {
        ["saya", var versi] => (true, versi),
        ["tersimpan", var versi] => (false, versi),
        _ => (false, null),
    };

    /// <summary>Rules were asked before; a refusal now is a bug, not an answer.</summary>
    private static void Pastikan(Hasil hasil)
    {
        if (!hasil.Sukses)
        {
            throw new InvalidOperationException(hasil.Pesan);
        }
    }

    private enum HasilBaris
    {
        Tetap,
        Berubah,
        Galat,
        Konflik,
    }
}
