<?php
/*
 * Publishes posts with tags and pictures, as an editor would. `php publish.php FOLDER`, the posts as JSON on standard input.
 */
[, $folder] = $argv;
$posts = json_decode(stream_get_contents(STDIN), true, 512, JSON_THROW_ON_ERROR);

require $folder . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/image.php';

wp_set_current_user(get_users(['role' => 'administrator', 'number' => 1, 'fields' => 'ID'])[0]);

/** A file in the media library, with all its sizes. */
function add_picture(array $picture): int {
    $upload = wp_upload_bits(basename($picture['file']), null, file_get_contents($picture['file']));
    if ($upload['error']) throw new RuntimeException($upload['error']);
    $id = wp_insert_attachment(['post_title' => $picture['title'], 'post_mime_type' => $upload['type'], 'post_status' => 'inherit'], $upload['file'], 0, true);
    if (is_wp_error($id)) throw new RuntimeException($id->get_error_message());
    wp_update_attachment_metadata($id, wp_generate_attachment_metadata($id, $upload['file']));
    update_post_meta($id, '_wp_attachment_image_alt', $picture['alt']);
    return $id;
}

$pictures = [];
foreach ($posts as $post) {
    $id = wp_insert_post(wp_slash([
        'post_title' => $post['title'],
        'post_content' => $post['content'],
        'post_excerpt' => $post['excerpt'] ?? '',
        'post_date' => $post['date'],
        'post_status' => $post['status'] ?? 'publish',
        'post_password' => $post['password'] ?? '',
        'tags_input' => $post['tags'],
    ]), true);
    if (is_wp_error($id)) throw new RuntimeException($id->get_error_message());
    if (isset($post['picture'])) {
        set_post_thumbnail($id, $pictures[$post['picture']['file']] ??= add_picture($post['picture']));
    }
    if (!empty($post['sticky'])) stick_post($id);
}

echo json_encode(['posts' => (int) wp_count_posts()->publish, 'pictures' => count($pictures)]);
