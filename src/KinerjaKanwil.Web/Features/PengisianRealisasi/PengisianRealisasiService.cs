using KinerjaKanwil.Domain;
using KinerjaKanwil.Domain.Akses;
using KinerjaKanwil.Domain.Pelaporan;
using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Data;
using KinerjaKanwil.Web.Data.Audit;
using KinerjaKanwil.Web.Kantor;
using KinerjaKanwil.Web.Rekap;
using Microsoft.EntityFrameworkCore;

namespace KinerjaKanwil.Web.Features.PengisianRealisasi;

/// <summary>How a save ended. Unless <see cref="Berhasil"/>, nothing was stored.</summary>
public sealed record HasilPengisian
{
    /// <summary>Faults by input, e.g. <c>PAS.07.3.Pembilang</c>; the empty name concerns the form as a whole.</summary>
    public IReadOnlyList<(string Bidang, string Pesan)> Galat { get; init; } = [];

    /// <summary>Codes of the rows that someone else changed meanwhile.</summary>
    public IReadOnlySet<string> Konflik { get; init; } = new HashSet<string>();

    /// <summary>Why rows could not be stored that nobody changed meanwhile, by code: their window or opening has closed.</summary>
    public IReadOnlyDictionary<string, string> Terkunci { get; init; } = new Dictionary<string, string>();

    /// <summary>Rows whose approved version was restored.</summary>
    public int Dipulihkan { get; init; }

    /// <summary>Year, division or a row does not exist, or is out of reach.</summary>
    public bool TidakDitemukan { get; init; }

    /// <summary>Rows whose figures or notes changed.</summary>
    public int Diubah { get; init; }

    /// <summary>Rows handed in.</summary>
    public int Diajukan { get; init; }

    /// <summary>Rows taken back.</summary>
    public int Ditarik { get; init; }

    /// <summary>What a colleague had changed meanwhile and now stands beside one's own: a sentence for each row, by code.</summary>
    public IReadOnlyDictionary<string, string> Digabung { get; init; } = new Dictionary<string, string>();

    /// <summary>The division as it stands after the save; null unless <see cref="Berhasil"/>.</summary>
    public DaftarIsian? Daftar { get; init; }

    /// <summary>Rows of the page that hold nothing yet.</summary>
    public int BelumDiisi { get; init; }

    /// <summary>Stored.</summary>
    public bool Berhasil => !TidakDitemukan && Galat.Count == 0 && Konflik.Count == 0 && Terkunci.Count == 0;
}

/// <summary>Stores what a division enters: all of a form or nothing.</summary>
public sealed class PengisianRealisasiService(
    KinerjaDbContext db, DaftarIsianQuery daftarIsian, BuktiQuery bukti, PenggunaAktif pengguna, PencatatAudit audit, WaktuKantor waktu)
{
    private const int PercobaanPalingBanyak = 4;

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
        var hasil = await CobaBerulangAsync(tahun, triwulan, kodeDivisi, form, periksaSaja, batal);
        if (hasil.TidakDitemukan || hasil.Konflik.Count > 0 || hasil.Terkunci.Count > 0)
        {
            await CatatPenolakanAsync($"{tahun}/{kodeDivisi}/TW{(int)triwulan}", kodeDivisi, hasil);
        }

        return hasil;
    }

    /// <summary>
    /// Someone may store one of these rows between our reading and writing. Read again: their version is now the stored one, and merges or
    /// becomes a conflict like any other. What fails every time is no conflict but a fault.
    /// </summary>
    private async Task<HasilPengisian> CobaBerulangAsync(
        int tahun, Triwulan triwulan, string kodeDivisi, IsianRealisasiForm form, bool periksaSaja, CancellationToken batal)
    {
        for (var percobaan = 1; ; percobaan++)
        {
            try
            {
                return await CobaAsync(tahun, triwulan, kodeDivisi, form, periksaSaja, batal);
            }
            catch (DbUpdateException) when (percobaan < PercobaanPalingBanyak)
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    /// <summary>One entry a form, whatever the number of its rows. The same for a division out of reach and one that does not exist.</summary>
    private Task CatatPenolakanAsync(string kunci, string kodeDivisi, HasilPengisian hasil)
    {
        var kode = hasil.Konflik.Concat(hasil.Terkunci.Keys).Order(StringComparer.Ordinal).ToList();
        var alasan = hasil.TidakDitemukan ? "Tidak ada, atau bukan divisi sendiri"
            : hasil.Konflik.Count > 0 ? "Sudah diubah orang lain atau terkunci: " + string.Join(", ", kode)
            : $"{string.Join(' ', hasil.Terkunci.Values.Distinct())} {string.Join(", ", kode)}";
        return audit.TolakAsync(nameof(Realisasi), kunci, alasan, hasil.TidakDitemukan ? null : kodeDivisi, kode.Count == 1 ? kode[0] : null);
    }

    private async Task<HasilPengisian> CobaAsync(
        int tahun, Triwulan triwulan, string kodeDivisi, IsianRealisasiForm form, bool periksaSaja, CancellationToken batal)
    {
        if (await daftarIsian.AmbilAsync(tahun, triwulan, kodeDivisi, untukDiubah: true, batal) is not { } daftar)
        {
            return new HasilPengisian { TidakDitemukan = true };
        }

        var milik = daftar.Indikator.ToDictionary(i => i.Indikator.Kode);
        if (form.Baris.Any(b => !milik.ContainsKey(b.Kode)) || (form.Tindakan is var (_, dipilih) && !milik.ContainsKey(dipilih)))
        {
            return new HasilPengisian { TidakDitemukan = true };
        }

        var galat = new List<(string, string)>();
        var konflik = new HashSet<string>();
        var digabung = new Dictionary<string, string>();
        var terkunci = new Dictionary<string, string>();
        var jendela = daftar.Tahun.Jendela(triwulan, kodeDivisi, waktu.HariIni);
        var diubah = 0;
        foreach (var baris in form.Baris)
        {
            var indikator = milik[baris.Kode];
            switch (Terapkan(baris, indikator, jendela, galat, terkunci, digabung, out var realisasi))
            {
                case HasilBaris.Konflik:
                    konflik.Add(baris.Kode);
                    break;
                case HasilBaris.Berubah:
                    diubah++;
                    milik[baris.Kode] = indikator with { Realisasi = [.. indikator.Realisasi.Where(r => r.Triwulan != triwulan), realisasi!] };
                    break;
                case HasilBaris.Tetap or HasilBaris.Galat or HasilBaris.Terkunci:
                    break;
                default:
                    throw new InvalidOperationException("Hasil baris tidak dikenal.");
            }
        }

        var diajukan = 0;
        if (form.Tujuan is TujuanIsian.Ajukan or TujuanIsian.AjukanYangDilihat && galat.Count == 0 && konflik.Count == 0 && terkunci.Count == 0)
        {
            var jumlahBukti = milik.Values.Any(i => i.Indikator.Manual.BuktiWajib)
                ? await bukti.JumlahAsync(daftar.Tahun.Id, kodeDivisi, batal) : new Dictionary<(int, Triwulan), int>();
            var dilihat = form.Tujuan == TujuanIsian.AjukanYangDilihat ? form.Baris.ToDictionary(b => b.Kode, b => b.Versi) : null;
            if (dilihat is not null)
            {
                konflik.UnionWith(dilihat.Where(d => milik[d.Key].Pada(triwulan)?.Versi.ToString() != d.Value).Select(d => d.Key));
            }

            diajukan = Ajukan(daftar.Tahun, milik.Values.Where(i => dilihat?.ContainsKey(i.Indikator.Kode) != false), jendela, jumlahBukti, galat, terkunci);
        }

        if (form.Tindakan is var (tindakan, kode) && galat.Count == 0 && konflik.Count == 0 && terkunci.Count == 0)
        {
            Tindak(tindakan, form.Baris.FirstOrDefault(b => b.Kode == kode), milik[kode].Pada(triwulan), jendela, kode, galat);
        }

        if (galat.Count > 0 || konflik.Count > 0 || terkunci.Count > 0 || periksaSaja)
        {
            return new HasilPengisian { Galat = galat, Konflik = konflik, Terkunci = terkunci };
        }

        await db.SaveChangesAsync(batal);
        return new HasilPengisian
        {
            Diubah = diubah,
            Diajukan = diajukan,
            Ditarik = form.Tindakan is (TindakanBaris.Tarik, _) ? 1 : 0,
            Dipulihkan = form.Tindakan is (TindakanBaris.Pulihkan, _) ? 1 : 0,
            Digabung = digabung,
            Daftar = daftar with { Indikator = [.. daftar.Indikator.Select(i => milik[i.Indikator.Kode])] },
            BelumDiisi = milik.Values.Count(i => i.Pada(triwulan) is not { } r || r.Isian.Kosong),
        };
    }

    private HasilBaris Terapkan(
        BarisIsianForm baris, IndikatorIsian indikator, JendelaPengisian jendela, List<(string, string)> galat, Dictionary<string, string> terkunci,
        Dictionary<string, string> digabung, out Realisasi? realisasi)
    {
        realisasi = indikator.Pada(jendela.Triwulan);
        var tersimpan = realisasi?.IsianPada(waktu.SekarangUtc) ?? new IsianRealisasi();
        var versi = realisasi?.Versi.ToString() ?? "";
        var (milikSaya, terhadap) = PilihanKonflik(baris);

        // A form that does not say what it had shown can only have seen what is stored, or something unknown.
        var asal = SidikIsian.Baca(baris.Asal) ?? ((baris.Versi ?? "") == versi ? SidikIsian.Dari(tersimpan) : null);
        var gabungan = PenggabunganIsian.Gabungkan(asal, baris.Baca(tersimpan), tersimpan, terhadap == versi ? milikSaya : null);
        if (SidikIsian.Dari(gabungan.Isian) == SidikIsian.Dari(tersimpan))
        {
            return Dipastikan(baris, realisasi, jendela) ? HasilBaris.Berubah : HasilBaris.Tetap;
        }

        var lenyap = realisasi is null && !string.IsNullOrEmpty(baris.Versi);
        var alasan = Realisasi.AlasanTerkunci(realisasi, jendela, waktu.SekarangUtc);
        if (alasan is not null && (terhadap ?? baris.Versi ?? "") == versi)
        {
            // Nobody changed it; time did: the window has closed, or the opening after approval has run out.
            terkunci[baris.Kode] = alasan;
            return HasilBaris.Terkunci;
        }

        if (gabungan.Bentrok.Count > 0 || lenyap || alasan is not null)
        {
            return HasilBaris.Konflik;
        }

        if (PemeriksaanIsian.UntukDraf(indikator.Indikator.Manual, gabungan.Isian) is { Count: > 0 } daftarGalat)
        {
            galat.AddRange(daftarGalat.Select(g => ($"{baris.Kode}.{g.Bagian}", g.Pesan)));
            return HasilBaris.Galat;
        }

        if (realisasi is null)
        {
            realisasi = new Realisasi(indikator.Indikator, jendela.Triwulan);
            db.Add(realisasi);
        }
        else if (gabungan.DariLain.Count > 0)
        {
            digabung[baris.Kode] = $"{string.Join(", ", gabungan.DariLain.Select(Nama))} diperbarui {realisasi.DiisiOleh}, {waktu.Tampil(realisasi.DiisiPada!.Value)}.";
        }

        Pastikan(realisasi.Catat(gabungan.Isian, jendela, pengguna, waktu.SekarangUtc));
        Dipastikan(baris, realisasi, jendela);
        return HasilBaris.Berubah;
    }

    /// <summary>Takes <c>Sudah benar</c> down, when it was said about the figures that are stored now and not before.</summary>
    private bool Dipastikan(BarisIsianForm baris, Realisasi? realisasi, JendelaPengisian jendela)
    {
        if (realisasi is not { SudahDipastikan: false, TeksAngka: { Length: > 0 } angka } || baris.SudahBenar != angka
            || Realisasi.AlasanTerkunci(realisasi, jendela, waktu.SekarangUtc) is not null)
        {
            return false;
        }

        Pastikan(realisasi.Pastikan(jendela, pengguna, waktu.SekarangUtc));
        return true;
    }

    private static string Nama(UnitIsian unit) => unit switch
    {
        UnitIsian.Angka => "Angka",
        UnitIsian.Kendala => "Kendala",
        UnitIsian.TindakLanjut => "Tindak lanjut",
        UnitIsian.Analisis => "Analisis",
        _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, null),
    };

    private int Ajukan(
        TahunKinerja tahun, IEnumerable<IndikatorIsian> semua, JendelaPengisian jendela, IReadOnlyDictionary<(int, Triwulan), int> jumlahBukti,
        List<(string, string)> galat, Dictionary<string, string> terkunci)
    {
        var triwulan = jendela.Triwulan;
        var jumlah = 0;
        foreach (var indikator in semua)
        {
            if (indikator.Pada(triwulan) is not { } realisasi || realisasi.Isian.Kosong || !realisasi.StatusPada(waktu.SekarangUtc).DapatDiisi())
            {
                continue;
            }

            if (Realisasi.AlasanTerkunci(realisasi, jendela, waktu.SekarangUtc) is { } alasan)
            {
                terkunci[indikator.Indikator.Kode] = alasan;
                continue;
            }

            var bukti = jumlahBukti.GetValueOrDefault((indikator.Indikator.Id, triwulan));

            var capaian = DaftarIsian.Capaian(tahun, indikator, triwulan, waktu.HariIni);
            if (PemeriksaanIsian.UntukPengajuan(indikator.Indikator.Manual, realisasi.Isian, capaian, bukti) is { Count: > 0 } daftarGalat)
            {
                galat.AddRange(daftarGalat.Select(g => ($"{indikator.Indikator.Kode}.{g.Bagian}", g.Pesan)));
                continue;
            }

            Pastikan(realisasi.Ajukan(capaian, bukti, jendela, pengguna, waktu.SekarangUtc));
            jumlah++;
        }

        if (jumlah == 0 && galat.Count == 0 && terkunci.Count == 0)
        {
            galat.Add(("", "Belum ada isian baru yang dapat diajukan. Isi dahulu sedikitnya satu indikator."));
        }

        return jumlah;
    }

    private void Tindak(
        TindakanBaris tindakan, BarisIsianForm? baris, Realisasi? realisasi, JendelaPengisian jendela, string kode, List<(string, string)> galat)
    {
        var hasil = realisasi is null || baris?.Versi != realisasi.Versi.ToString()
            ? Hasil.Gagal("Baris ini sudah berubah sejak Anda membuka halaman. Periksa keadaannya, lalu ulangi bila masih perlu.")
            : tindakan == TindakanBaris.Tarik ? realisasi.Tarik(jendela, pengguna, waktu.SekarangUtc)
            : realisasi.Pulihkan(pengguna, waktu.SekarangUtc);
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
        Terkunci,
    }
}
